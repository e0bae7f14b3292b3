package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierSettings.One;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierSettings.PictureInput;
import dev.fairhaven.onnx.Activation;
import dev.fairhaven.onnx.OnnxImageClassifier.Fit;
import dev.fairhaven.onnx.OnnxImageClassifier.Layout;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Settings that work, to change one of.
final class Settings {

  private ClassifierKind kind = ClassifierKind.CHAT;
  private String address = "";
  private String model = "judge";
  private String key = "s3cret";
  private String policy = "";
  private Map<String, String> categories = Map.of();
  private String tokenizer = "";
  private List<String> labels = List.of();
  private Activation activation = Activation.SIGMOID;
  private boolean isSeeing;
  private PictureInput input =
      new PictureInput(
          224,
          224,
          Layout.CHANNELS_FIRST,
          Fit.STRETCH,
          List.of(0.5, 0.5, 0.5),
          List.of(0.5, 0.5, 0.5));
  private Duration deadline = Duration.ofSeconds(5);
  private Duration rulesWait = Duration.ofSeconds(2);
  private int requestsPerMinute = 60;
  private int requestsPerDay = 10_000;
  private int atOnce = 4;
  private int textMax = 20_000;
  private int cacheEntries = 10_000;
  private Duration cacheFor = Duration.ofHours(24);
  private int failuresMax = 5;
  private Duration pause = Duration.ofSeconds(30);

  private Settings() {}

  static Settings chat(String address) {
    var settings = new Settings();
    settings.address = address;
    settings.policy = "No hate. No scams.\n";
    settings.categories =
        Map.of("hate", "attacks people for what they are", "scam", "wants to take their money");
    return settings;
  }

  static Settings moderation(String address) {
    var settings = new Settings();
    settings.kind = ClassifierKind.OPENAI_MODERATION;
    settings.model = "omni-moderation-latest";
    settings.address = address;
    return settings;
  }

  static Settings onnx(String address, String tokenizer, String... labels) {
    var settings = new Settings();
    settings.kind = ClassifierKind.ONNX;
    settings.address = address;
    settings.key = "";
    settings.tokenizer = tokenizer;
    settings.labels = List.of(labels);
    return settings;
  }

  /// A model that says how red, green and blue a picture of 2 by 2 points is.
  static Settings colours(String address) {
    var settings = new Settings();
    settings.kind = ClassifierKind.ONNX_PICTURE;
    settings.address = address;
    settings.key = "";
    settings.labels = List.of("red", "green", "blue");
    settings.activation = Activation.NONE;
    var zero = List.of(0.0, 0.0, 0.0);
    var one = List.of(1.0, 1.0, 1.0);
    settings.input = new PictureInput(2, 2, Layout.CHANNELS_FIRST, Fit.STRETCH, zero, one);
    return settings;
  }

  Settings seeing() {
    isSeeing = true;
    return this;
  }

  Settings input(PictureInput value) {
    input = value;
    return this;
  }

  Settings tokenizer(String value) {
    tokenizer = value;
    return this;
  }

  Settings address(String value) {
    address = value;
    return this;
  }

  Settings model(String value) {
    model = value;
    return this;
  }

  Settings key(String value) {
    key = value;
    return this;
  }

  Settings policy(String value) {
    policy = value;
    return this;
  }

  Settings categories(Map<String, String> value) {
    categories = value;
    return this;
  }

  Settings deadline(Duration value) {
    deadline = value;
    return this;
  }

  Settings rulesWait(Duration value) {
    rulesWait = value;
    return this;
  }

  Settings requestsPerMinute(int value) {
    requestsPerMinute = value;
    return this;
  }

  Settings requestsPerDay(int value) {
    requestsPerDay = value;
    return this;
  }

  Settings atOnce(int value) {
    atOnce = value;
    return this;
  }

  Settings textMax(int value) {
    textMax = value;
    return this;
  }

  Settings cacheEntries(int value) {
    cacheEntries = value;
    return this;
  }

  Settings cacheFor(Duration value) {
    cacheFor = value;
    return this;
  }

  Settings failuresMax(int value) {
    failuresMax = value;
    return this;
  }

  Settings pause(Duration value) {
    pause = value;
    return this;
  }

  One build() {
    return new One(
        kind,
        address,
        model,
        key,
        policy,
        categories,
        tokenizer,
        labels,
        activation,
        isSeeing,
        input,
        deadline,
        rulesWait,
        requestsPerMinute,
        requestsPerDay,
        atOnce,
        textMax,
        cacheEntries,
        cacheFor,
        failuresMax,
        pause);
  }
}
