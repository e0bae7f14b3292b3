package dev.fairhaven.app.detection.connectedclassifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierSettings.One;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierSettings.PictureInput;
import dev.fairhaven.onnx.Activation;
import dev.fairhaven.onnx.OnnxImageClassifier.Fit;
import dev.fairhaven.onnx.OnnxImageClassifier.Layout;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsCheckTest {

  private static final String ADDRESS = "https://models.example/v1";

  private static final PictureInput PICTURES =
      new PictureInput(
          224,
          224,
          Layout.CHANNELS_FIRST,
          Fit.STRETCH,
          List.of(0.5, 0.5, 0.5),
          List.of(0.5, 0.5, 0.5));

  private static Settings chat() {
    return Settings.chat(ADDRESS);
  }

  private static void assertRefused(Settings settings, String message) {
    assertThatThrownBy(() -> SettingsCheck.require(Map.of("house", settings.build())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fairhaven.classifiers.house" + message);
  }

  @Test
  void takesWhatCanWork() {
    assertThatCode(
            () ->
                SettingsCheck.require(
                    Map.of(
                        "house",
                        chat().build(),
                        "openai-1",
                        Settings.moderation("https://api.openai.com/v1").build())))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:8000",
        "ftp://host/",
        "file:///etc/passwd",
        "https://",
        "https://me:secret@host/v1",
        "https://host/v1?key=1",
        "https://host/v1#a",
        "https://ho st/"
      })
  void refusesAddressesThatCannotBe(String address) {
    assertRefused(
        Settings.chat(address),
        ".address: expected an address such as https://api.openai.com/v1, without a user, a query"
            + " or a fragment");
  }

  @Test
  void asksOfAFileWhatAFileNeeds() {
    var onnx = "file:///models/toxic.onnx";
    assertThatCode(
            () ->
                SettingsCheck.require(
                    Map.of(
                        "house", Settings.onnx(onnx, "/models/tokenizer.json", "toxic").build())))
        .doesNotThrowAnyException();
    assertRefused(
        Settings.onnx(ADDRESS, "/models/tokenizer.json", "toxic"),
        ".address: expected file: and the path of a model");
    assertRefused(
        Settings.onnx(onnx, " ", "toxic"), ".tokenizer: expected the path of a tokenizer.json");
    assertRefused(
        Settings.onnx(onnx, "/models/tokenizer.json", "toxic", "toxic"),
        ".labels: expected 1 to 32 names, each once, of up to 40 lower-case letters, digits,"
            + " dashes, underscores and slashes");
    assertRefused(
        Settings.onnx(onnx, "/models/tokenizer.json", "toxic").key("k"),
        ".key: expected none: nobody is called");
    assertRefused(
        Settings.onnx(onnx, "/models/tokenizer.json", "toxic").policy("No hate."),
        ".policy: expected none: this kind has a policy of its own");
  }

  @Test
  void asksOfAModelOfPicturesWhatItNeeds() {
    var onnx = "file:///models/nudity.onnx";
    assertThatCode(() -> SettingsCheck.require(Map.of("house", Settings.colours(onnx).build())))
        .doesNotThrowAnyException();
    assertRefused(Settings.colours(ADDRESS), ".address: expected file: and the path of a model");
    assertRefused(
        Settings.colours(onnx).tokenizer("/models/tokenizer.json"),
        ".tokenizer: expected none: it reads no texts");
    assertRefused(
        Settings.onnx(onnx, "/models/tokenizer.json", "toxic").seeing(),
        ".pictures: expected false: a model of pictures is of the kind onnx-picture");
  }

  @Test
  void namesTheSettingAndWhatWasExpected() {
    assertRefused(chat().model(" "), ".model: expected the name of a model");
    assertRefused(
        chat().policy(""), ".policy: expected what to judge by, in 1 to 20000 characters");
    assertRefused(
        chat().categories(Map.of()),
        ".categories: expected 1 to 32 categories, each with what it means");
    assertRefused(
        chat().categories(Map.of("hate", "")),
        ".categories.hate: expected what it means, in 1 to 500 characters");
    assertRefused(chat().deadline(Duration.ofMinutes(2)), ".deadline: expected 10ms to 1m, got 2m");
    assertRefused(
        chat().rulesWait(Duration.ofSeconds(3)), ".rules-wait: expected 10ms to 2s, got 3s");
    assertRefused(chat().requestsPerMinute(0), ".requests-per-minute: expected 1 to 10000, got 0");
    assertRefused(
        Settings.moderation(ADDRESS).policy("ours"),
        ".policy: expected none: this kind has a policy of its own");
    assertThatThrownBy(() -> SettingsCheck.require(Map.of("My House", chat().build())))
        .hasMessageContaining("expected a name of up to 40 lower-case letters");
  }

  @Test
  void showsNoKey() {
    var one = chat().key("sk ü secret").build();
    assertThatThrownBy(() -> SettingsCheck.require(Map.of("house", one)))
        .hasMessageContaining("fairhaven.classifiers.house.key")
        .hasMessageNotContaining("secret");
    assertThat(one.toString()).doesNotContain("secret");
  }

  @Test
  void readsEverySettingAndHasADefaultForMost() {
    var least = bound(Map.of("fairhaven.classifiers.a.kind", "openai-moderation")).build("a");
    assertThat(least)
        .isEqualTo(
            new One(
                ClassifierKind.OPENAI_MODERATION,
                "",
                "",
                "",
                "",
                Map.of(),
                "",
                List.of(),
                Activation.SIGMOID,
                false,
                PICTURES,
                Duration.ofSeconds(5),
                Duration.ofMillis(250),
                60,
                10_000,
                4,
                20_000,
                10_000,
                Duration.ofHours(24),
                5,
                Duration.ofSeconds(30)));
    var prefix = "fairhaven.classifiers.a.";
    var all =
        bound(
                Map.ofEntries(
                    Map.entry(prefix + "kind", "chat"),
                    Map.entry(prefix + "address", ADDRESS),
                    Map.entry(prefix + "model", "m"),
                    Map.entry(prefix + "key", "k"),
                    Map.entry(prefix + "policy", "p"),
                    Map.entry(prefix + "categories.hate", "h"),
                    Map.entry(prefix + "pictures", "true"),
                    Map.entry(prefix + "deadline", "2s"),
                    Map.entry(prefix + "rules-wait", "100ms"),
                    Map.entry(prefix + "requests-per-minute", "1"),
                    Map.entry(prefix + "requests-per-day", "2"),
                    Map.entry(prefix + "at-once", "3"),
                    Map.entry(prefix + "text-max", "4"),
                    Map.entry(prefix + "cache-entries", "5"),
                    Map.entry(prefix + "cache-for", "6m"),
                    Map.entry(prefix + "failures-max", "7"),
                    Map.entry(prefix + "pause", "8s")))
            .build("a");
    assertThat(all)
        .isEqualTo(
            new One(
                ClassifierKind.CHAT,
                ADDRESS,
                "m",
                "k",
                "p",
                Map.of("hate", "h"),
                "",
                List.of(),
                Activation.SIGMOID,
                true,
                PICTURES,
                Duration.ofSeconds(2),
                Duration.ofMillis(100),
                1,
                2,
                3,
                4,
                5,
                Duration.ofMinutes(6),
                7,
                Duration.ofSeconds(8)));
  }

  private record Bound(ClassifierSettings settings) {
    One build(String name) {
      return settings.classifiers().getOrDefault(name, chat().build());
    }
  }

  private static Bound bound(Map<String, String> properties) {
    return new Bound(
        new Binder(new MapConfigurationPropertySource(properties))
            .bind("fairhaven", ClassifierSettings.class)
            .get());
  }
}
