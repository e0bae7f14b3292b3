package dev.fairhaven.app.platform.web;

/// How large the body of a request to one path may be, where that is not the usual size. A bean of
/// a feature.
///
/// @param path of the request as handlers write it, such as `/v1/lists/{name}/entries`
public record BodyLimit(String path, long bytesMax) {

  /// What a body may have elsewhere.
  public static final long USUAL_BYTES_MAX = 256 * 1024;
}
