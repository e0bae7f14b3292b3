package dev.fairhaven.app.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The style sheet, scripts and pictures that pages need, under a path that names their content: a
/// browser may keep them for ever, and a new build is a new path. One path for all, so that scripts
/// import each other by relative names.
final class Assets {

  private static final int DIGEST_CHARACTERS = 16;

  private final String root;

  Assets() {
    this.root = "/assets/" + digestOf("classpath:/static/assets/**/*.*") + "/";
  }

  String root() {
    return root;
  }

  private static String digestOf(String pattern) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var resources = new PathMatchingResourcePatternResolver().getResources(pattern);
      Arrays.sort(resources, Comparator.comparing(Assets::address));
      for (var resource : resources) {
        digest.update(resource.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_CHARACTERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String address(Resource resource) {
    try {
      return resource.getURL().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
