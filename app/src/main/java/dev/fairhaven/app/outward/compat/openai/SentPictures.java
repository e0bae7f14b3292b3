package dev.fairhaven.app.outward.compat.openai;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Scored;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Unavailable;
import dev.fairhaven.app.detection.connectedclassifiers.Classifiers;
import dev.fairhaven.app.detection.connectedclassifiers.Input;
import dev.fairhaven.app.detection.connectedclassifiers.Medium;
import dev.fairhaven.app.outward.compat.ModerationProblem;
import dev.fairhaven.app.platform.fetch.Fetched;
import dev.fairhaven.app.platform.fetch.Fetched.Content;
import dev.fairhaven.app.platform.fetch.Fetcher;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Judges pictures in OpenAI's form: by each classifier that is set up for pictures and has one of
/// OpenAI's categories.
@Component
class SentPictures {

  private static final String DATA = "data:";
  private static final String BASE64 = ";base64,";

  private final Classifiers classifiers;
  private final Fetcher fetcher;

  SentPictures(Classifiers classifiers, Fetcher fetcher) {
    this.classifiers = classifiers;
    this.fetcher = fetcher;
  }

  /// The highest score of each of OpenAI's categories that some classifier has.
  ///
  /// @param part of the input, with an `image_url`
  /// @throws ProblemException with `UNSUPPORTED_INPUT` when no classifier judges pictures by these
  ///   categories, `NOT_FETCHED`, or `UNAVAILABLE` when one of them gave no score: what it would
  ///   have found is not known then
  Map<OpenAiCategory, Double> judge(JsonNode part, String pointer) {
    var asked = asked();
    if (asked.isEmpty()) {
      throw new ProblemException(
          ModerationProblem.UNSUPPORTED_INPUT,
          "no classifier that is set up judges pictures by these categories; leave out " + pointer);
    }
    var scores = new TreeMap<OpenAiCategory, Double>();
    var answers = classifiers.askAll(asked, new Input.Picture(bytes(part, pointer)));
    answers.forEach(
        (name, answer) -> {
          switch (answer) {
            case Scored(_, var given, _) -> add(given, scores);
            case Unavailable(_, var detail) ->
                throw new ProblemException(
                    ModerationProblem.UNAVAILABLE, pointer + ": " + name + ": " + detail);
          }
        });
    return scores;
  }

  private List<String> asked() {
    var categories = classifiers.categories();
    return classifiers.of(Medium.PICTURE).stream()
        .filter(
            name ->
                categories.getOrDefault(name, new TreeSet<>()).stream()
                    .anyMatch(category -> OpenAiCategory.find(category).isPresent()))
        .toList();
  }

  private static void add(Map<String, Double> given, Map<OpenAiCategory, Double> scores) {
    given.forEach(
        (category, score) ->
            OpenAiCategory.find(category)
                .ifPresent(known -> scores.merge(known, score, Double::max)));
  }

  private byte[] bytes(JsonNode part, String pointer) {
    var url = part.path("image_url").path("url").asString("");
    var field = pointer + "/image_url/url";
    return url.startsWith(DATA) ? decoded(url, field) : fetched(url, field);
  }

  private static byte[] decoded(String url, String field) {
    int at = url.indexOf(BASE64);
    try {
      if (at > 0) {
        return Base64.getDecoder().decode(url.substring(at + BASE64.length()));
      }
    } catch (IllegalArgumentException _) {
      // told below
    }
    throw ModerationsApi.BODY.invalid(field, "the bytes of a picture in base64");
  }

  private byte[] fetched(String url, String field) {
    return switch (fetcher.get(address(url, field), Input.Picture.BYTES_MAX)) {
      case Content(var bytes, _) -> bytes;
      case Fetched.Unavailable(var reason, _) ->
          throw new ProblemException(
              ModerationProblem.NOT_FETCHED,
              field + ": " + reason,
              List.of(new FieldProblem(field, "the address of a picture: " + reason)));
    };
  }

  private static URI address(String url, String field) {
    try {
      return new URI(url);
    } catch (URISyntaxException _) {
      throw ModerationsApi.BODY.invalid(field, "an address, or a picture as data:");
    }
  }
}
