package dev.fairhaven.app.outward.signals.web;

import dev.fairhaven.app.detection.builtinclassifiers.AskedModel;
import dev.fairhaven.app.detection.builtinclassifiers.NeuralScores;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Scored;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Unavailable;
import dev.fairhaven.app.detection.connectedclassifiers.Classifiers;
import dev.fairhaven.app.detection.connectedclassifiers.Input;
import dev.fairhaven.app.detection.connectedclassifiers.Medium;
import dev.fairhaven.app.detection.hashbanks.LiveBanks;
import dev.fairhaven.app.detection.hashbanks.PictureLookup;
import dev.fairhaven.app.detection.hashbanks.PictureLookup.Recognised;
import dev.fairhaven.app.detection.lists.ListsJson;
import dev.fairhaven.app.detection.lists.TextTrial;
import dev.fairhaven.app.outward.signals.SignalProblem;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.Names;
import dev.fairhaven.app.platform.web.JsonBody;
import dev.fairhaven.app.platform.web.WebProblem;
import dev.fairhaven.onnx.OnnxException;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.LinearModel;
import dev.fairhaven.signals.classify.TextClassifier;
import dev.fairhaven.signals.classify.Thresholds;
import dev.fairhaven.signals.digest.FileDigests;
import dev.fairhaven.signals.language.LanguageFinder;
import dev.fairhaven.signals.pdq.Luma;
import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.personal.PersonalData;
import dev.fairhaven.signals.personal.PersonalDataFinder;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.Decoding.Unreadable;
import dev.fairhaven.signals.picture.PictureDecoder;
import dev.fairhaven.signals.picture.PictureFormat;
import dev.fairhaven.signals.picture.Rendering;
import dev.fairhaven.signals.tlsh.Tlsh;
import dev.fairhaven.signals.urls.FoundUrl;
import dev.fairhaven.signals.urls.UrlFinder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Runs all signals on one text, one picture, or both. Nothing is stored.
@RestController
class SignalsApi {

  static final String PATH = "/v1/signals:evaluate";

  private static final JsonBody BODY =
      new JsonBody(
          SignalProblem.INVALID_INPUT, WebProblem.BODY_TOO_LARGE, SignalBodyLimits.BYTES_MAX);
  private static final int KNOWN_MAX = 100;

  private final AskedModel model;
  private final TextTrial lists;
  private final PictureLookup pictures;
  private final Classifiers classifiers;

  SignalsApi(AskedModel model, TextTrial lists, PictureLookup pictures, Classifiers classifiers) {
    this.model = model;
    this.lists = lists;
    this.pictures = pictures;
    this.classifiers = classifiers;
  }

  @NeedsScope(Scope.SIGNALS_EVALUATE)
  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode evaluate(InputStream body) throws IOException {
    var request = BODY.object(body);
    if (!request.has("text") && !request.has("picture")) {
      throw BODY.invalid("", "a text, a picture, or both");
    }
    var asked = asked(request);
    var answer = Json.mapper().createObjectNode();
    if (request.has("text")) {
      var text = BODY.text(request.path("text"), "/text", LinearModel.TEXT_MAX);
      answer.set("text", text(text, isAsked(request.path("neural"))));
      addJudged(asked, new Input.Text(text), answer);
    }
    if (request.has("picture")) {
      var bytes = bytes(request.path("picture"));
      var picture = picture(bytes);
      addJudged(asked, new Input.Picture(bytes), picture);
      answer.set("picture", picture);
    }
    return answer;
  }

  /// The names of the classifiers that are to judge what was sent: each what it can.
  private Set<String> asked(ObjectNode request) {
    var names = new LinkedHashSet<String>();
    if (request.has("classifiers")) {
      var known = classifiers.categories().keySet();
      if (!request.path("classifiers").isArray()) {
        throw BODY.invalid("/classifiers", "a list of names");
      }
      for (var name : request.path("classifiers")) {
        if (!name.isString() || !known.contains(name.stringValue())) {
          var there = known.isEmpty() ? "none is set up" : String.join(", ", known);
          throw BODY.invalid("/classifiers", "names of classifiers: " + there);
        }
        names.add(name.stringValue());
      }
    }
    requireUseful(names, request);
    return names;
  }

  /// A name that judges nothing of what was sent is a mistake.
  private void requireUseful(Set<String> names, ObjectNode request) {
    for (var name : names) {
      boolean isUseful =
          (request.has("text") && classifiers.of(Medium.TEXT).contains(name))
              || (request.has("picture") && classifiers.of(Medium.PICTURE).contains(name));
      if (!isUseful) {
        var expected = "names of classifiers that judge what was sent; " + name + " does not";
        throw BODY.invalid("/classifiers", expected);
      }
    }
  }

  private void addJudged(Set<String> names, Input input, ObjectNode to) {
    var fitting = new LinkedHashSet<>(names);
    fitting.retainAll(classifiers.of(input.medium()));
    if (!fitting.isEmpty()) {
      var answers = to.putObject("classifiers");
      classifiers.askAll(fitting, input).forEach((name, answer) -> answers.set(name, json(answer)));
    }
  }

  private static ObjectNode json(ClassifierResult answer) {
    var node = Json.mapper().createObjectNode();
    return switch (answer) {
      case Scored(var model, var scores, var age) -> {
        node.put("model", model).put("ageSeconds", age.toSeconds());
        var all = node.putObject("scores");
        scores.forEach(all::put);
        yield node;
      }
      case Unavailable(var reason, var detail) ->
          node.put("unavailable", reason.wireName()).put("detail", detail);
    };
  }

  private ObjectNode text(String text, boolean isNeuralAsked) {
    var answer = judged(text, model.classifier());
    if (isNeuralAsked) {
      answer.set("neural", neural(text));
    }
    LanguageFinder.shared()
        .find(text)
        .ifPresent(language -> answer.put("language", language.code()));
    Tlsh.of(text).ifPresent(hash -> answer.put("tlsh", hash.toString()));
    var personalData = answer.putArray("personalData");
    PersonalDataFinder.shared().find(text).forEach(found -> personalData.add(json(found)));
    var urls = answer.putArray("urls");
    UrlFinder.find(text).forEach(found -> urls.add(json(found)));
    answer.set("lists", ListsJson.write(lists.run(text)));
    return answer;
  }

  private static boolean isAsked(JsonNode neural) {
    if (!neural.isMissingNode() && !neural.isBoolean()) {
      throw BODY.invalid("/neural", "true or false");
    }
    return neural.asBoolean(false);
  }

  /// What the slow classifier makes of it; that it made nothing is said, and is no score.
  private static ObjectNode neural(String text) {
    try {
      return NeuralScores.ask(classifier -> judged(text, classifier)).orElseThrow();
    } catch (OnnxException | NoSuchElementException _) {
      return Json.mapper().createObjectNode().put("unavailable", true);
    }
  }

  private static ObjectNode judged(String text, TextClassifier classifier) {
    var answer = Json.mapper().createObjectNode();
    answer.put("model", classifier.card().name());
    answer.put("modelVersion", classifier.card().version());
    var categories = answer.putObject("categories");
    var scores = classifier.score(text);
    for (var category : Category.values()) {
      double score = scores.of(category);
      var judged = categories.putObject(category.wireName());
      judged.put("score", score);
      judged.put("applies", score >= Thresholds.BALANCED);
      if (score >= Thresholds.BALANCED) {
        var passages = judged.putArray("passages");
        for (var passage : classifier.evidence(text, category)) {
          passages.addObject().put("start", passage.start()).put("end", passage.end());
        }
      }
    }
    return answer;
  }

  /// Where it is and what, not what it says.
  private static ObjectNode json(PersonalData found) {
    var node = Json.mapper().createObjectNode();
    node.put("kind", found.kind().wireName()).put("form", found.form());
    node.put("confidence", found.confidence().wireName());
    return node.put("start", found.start()).put("end", found.end());
  }

  private static ObjectNode json(FoundUrl found) {
    var node = Json.mapper().createObjectNode().put("host", found.host().name());
    return node.put("start", found.start()).put("end", found.end());
  }

  private ObjectNode picture(byte[] bytes) throws IOException {
    return switch (PictureDecoder.decode(bytes)) {
      case Decoded decoded -> {
        var file = FileDigests.of(new ByteArrayInputStream(bytes), bytes.length).orElseThrow();
        var answer = picture(decoded.format(), decoded.luma());
        addRendering(answer, decoded.rendering());
        answer.put("sha256", file.sha256());
        answer.put("md5", file.md5());
        addKnown(answer, pictures.find(decoded, file));
        yield answer;
      }
      case Unreadable(var reason) -> throw BODY.invalid("/picture", "a picture: " + reason);
    };
  }

  /// How the file became the picture that people see.
  private static void addRendering(ObjectNode answer, Rendering rendering) {
    answer.put("orientation", Names.kebab(rendering.orientation().name()));
    var others = answer.putArray("otherPdq");
    rendering.otherHashes().forEach(hash -> others.add(hash.toString()));
    var warnings = answer.putArray("warnings");
    rendering.warnings().forEach(warning -> warnings.add(Names.kebab(warning.name())));
  }

  /// What it is known as, nearest first, and whether something that is known to be right is among
  /// it: rules then find it in no bank.
  private static void addKnown(ObjectNode answer, List<Recognised> recognised) {
    var found = recognised.stream().map(Recognised::found).toList();
    answer.put("allowed", LiveBanks.isAllowed(found));
    var known = answer.putArray("known");
    for (var each : recognised.subList(0, Math.min(KNOWN_MAX, recognised.size()))) {
      var node = known.addObject();
      node.put("bank", each.found().bank().name().value());
      node.put("entry", each.found().entry());
      node.put("confirmed", each.found().confirmed());
      node.put("distance", each.found().distance());
      var variant = each.variant();
      node.put("as", variant == null ? "file" : variant.symmetry().name().toLowerCase(Locale.ROOT));
      node.put("trimmed", variant != null && variant.isTrimmed());
    }
  }

  private static byte[] bytes(JsonNode node) {
    try {
      return Base64.getDecoder().decode(node.asString(""));
    } catch (IllegalArgumentException _) {
      throw BODY.invalid("/picture", "the bytes of a picture in base64");
    }
  }

  private static ObjectNode picture(PictureFormat format, Luma luma) {
    var answer = Json.mapper().createObjectNode();
    var hashed = Pdq.hash(luma, Dialect.FULL);
    answer.put("format", format.name().toLowerCase(Locale.ROOT));
    answer.put("width", luma.width());
    answer.put("height", luma.height());
    answer.put("pdq", hashed.hash().toString());
    answer.put("pdqQuality", hashed.quality());
    answer.put("pdqNn512", Pdq.hash(luma, Dialect.NN512).hash().toString());
    return answer;
  }
}
