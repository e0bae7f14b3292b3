/// From the bytes of a picture to how bright its points are, in bounded memory.
///
/// *Start here:* [PictureDecoder] reads JPEG, PNG, GIF (its first frame), WebP, BMP and TIFF.
/// Values are what the common libraries hash: colour profiles, orientation and transparency are
/// left aside. [Borders] trims bars and frames.
@NullMarked
package dev.fairhaven.signals.picture;

import org.jspecify.annotations.NullMarked;
