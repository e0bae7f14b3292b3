/// vPDQ: a video as the PDQ hashes of its frames, and how much of one video is in another.
///
/// *Start here:* [VideoHasher] hashes the frames of a file, [VideoIndex] finds the known videos
/// that share frames with it, [FrameHashText] reads and writes the files in which others publish
/// hashes.
/// - Files are read by the program `ffmpeg`, in a process of its own that is bounded in memory and
///   time: no native code runs in this one, and without the program there are no video hashes.
/// - Frames of quality below 50 say little, and frames that hardly differ from the one before say
///   nothing new: neither counts in a comparison.
/// - Limits are in [VideoLimits]; a file that passes one is refused, never hashed in part.
///
/// After the published description of vPDQ:
/// <https://github.com/facebook/ThreatExchange/tree/main/vpdq>.
@NullMarked
package dev.fairhaven.signals.video;

import org.jspecify.annotations.NullMarked;
