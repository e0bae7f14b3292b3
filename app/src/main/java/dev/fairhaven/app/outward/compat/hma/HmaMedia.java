package dev.fairhaven.app.outward.compat.hma;

import dev.fairhaven.app.detection.hashbanks.BankProblem;
import dev.fairhaven.app.detection.hashbanks.UploadedPicture;
import dev.fairhaven.app.platform.fetch.Fetched.Content;
import dev.fairhaven.app.platform.fetch.Fetched.Unavailable;
import dev.fairhaven.app.platform.fetch.Fetcher;
import dev.fairhaven.app.platform.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Reads pictures that Hasher-Matcher-Actioner's clients send or name the address of.
@Component
class HmaMedia {

  private static final String PHOTO = "photo";

  private final Fetcher fetcher;

  HmaMedia(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /// @throws ProblemException with `INVALID_ENTRY` when there is no picture, or it cannot be read
  UploadedPicture read(@Nullable String url, HttpServletRequest request) throws IOException {
    if (url != null && !url.isBlank()) {
      return UploadedPicture.read(fetched(url));
    }
    if (request instanceof MultipartHttpServletRequest parts) {
      return UploadedPicture.read(only(parts).getBytes());
    }
    throw HmaCuratorApi.invalid("", "the parameter url, or a picture in the part photo");
  }

  private static MultipartFile only(MultipartHttpServletRequest parts) {
    List<MultipartFile> files =
        parts.getMultiFileMap().values().stream().flatMap(List::stream).toList();
    if (files.size() != 1 || !files.getFirst().getName().equals(PHOTO)) {
      throw HmaCuratorApi.invalid("", "one file, in the part photo");
    }
    return files.getFirst();
  }

  private byte[] fetched(String url) {
    return switch (fetcher.get(address(url), (int) UploadedPicture.BYTES_MAX)) {
      case Content(var bytes, _) -> bytes;
      case Unavailable(var reason, _) ->
          throw new ProblemException(BankProblem.NOT_FETCHED, "url: " + reason);
    };
  }

  private static URI address(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException _) {
      throw HmaCuratorApi.invalid("/url", "an address");
    }
  }
}
