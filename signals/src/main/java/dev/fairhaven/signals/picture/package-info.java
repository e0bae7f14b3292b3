/// From the bytes of a picture to how bright the points are that people see, in bounded memory.
///
/// *Start here:* [PictureDecoder] reads JPEG, PNG, GIF, WebP, BMP and TIFF, and, by the program
/// `ffmpeg`, HEIC and AVIF. A hash is made of what people see:
/// - the right way up, as [Orientation] says;
/// - on white where the picture is transparent, or on black where white shows nothing
///   ([Background]);
/// - of several frames the one of the look that is shown the longest ([FrameChoice]), of several
///   pages the first that is not blank;
/// - of a file that is cut or damaged what can be read, with a [Warning].
///
/// Colours are taken as they are stored: profiles are left aside, as the common libraries do.
/// [Rendering] says how a file became the picture, and has the hashes of what else is seen of it.
/// [Borders] trims bars and frames.
@NullMarked
package dev.fairhaven.signals.picture;

import org.jspecify.annotations.NullMarked;
