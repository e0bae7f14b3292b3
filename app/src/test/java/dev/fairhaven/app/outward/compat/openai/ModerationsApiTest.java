package dev.fairhaven.app.outward.compat.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.moderations.ModerationCreateParams;
import com.openai.models.moderations.ModerationCreateResponse;
import com.openai.models.moderations.ModerationImageUrlInput;
import com.openai.models.moderations.ModerationMultiModalInput;
import com.openai.models.moderations.ModerationTextInput;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.staff.ApiKeys;
import dev.fairhaven.app.testing.AppTest;
import dev.fairhaven.app.testing.TestPicture;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The official clients, pointed at us.
class ModerationsApiTest extends AppTest {

  @Autowired private ApiKeys keys;

  private String key(Scope scope) {
    return keys.create("moderations", EnumSet.of(scope)).secret();
  }

  private OpenAIClient client(String key) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(origin() + "/v1")
        .apiKey(key)
        .responseValidation(true)
        .maxRetries(0)
        .build();
  }

  private OpenAIClient client() {
    return client(key(Scope.SIGNALS_EVALUATE));
  }

  @Test
  void answersTheOfficialJavaClientThatValidatesEveryField() {
    var texts = List.of("you are a pathetic idiot, go away", "thank you for the lovely dinner");
    var response =
        client()
            .moderations()
            .create(ModerationCreateParams.builder().inputOfStrings(texts).build());
    assertThat(response.id()).startsWith("modr-");
    assertThat(response.results()).hasSize(2);
    var rude = response.results().getFirst();
    assertThat(rude.flagged()).isTrue();
    assertThat(rude.categories().harassment()).isTrue();
    assertThat(rude.categoryScores().harassment()).isGreaterThan(0.5);
    assertThat(rude.categories().selfHarm()).isFalse();
    assertThat(rude.categoryAppliedInputTypes().harassment()).hasSize(1);
    var kind = response.results().getLast();
    assertThat(kind.flagged()).isFalse();
    assertThat(kind.categoryScores().hate()).isLessThan(0.5);
  }

  @Test
  void judgesPartsOfOneInputTogether() {
    var parts = List.of(text("you are a pathetic"), text("idiot, go away"));
    var response =
        client()
            .moderations()
            .create(
                ModerationCreateParams.builder().inputOfModerationMultiModalArray(parts).build());
    assertThat(response.results()).hasSize(1);
    assertThat(response.results().getFirst().flagged()).isTrue();
  }

  private static ModerationMultiModalInput picture(String url) {
    return ModerationMultiModalInput.ofImageUrl(
        ModerationImageUrlInput.builder()
            .imageUrl(ModerationImageUrlInput.ImageUrl.builder().url(url).build())
            .build());
  }

  private ModerationCreateResponse judge(ModerationMultiModalInput... parts) {
    return client()
        .moderations()
        .create(
            ModerationCreateParams.builder()
                .inputOfModerationMultiModalArray(List.of(parts))
                .build());
  }

  /// By a classifier to which red is graphic violence.
  @Test
  void judgesPicturesByTheClassifiersThatAreSetUpForThem() throws IOException {
    var red = "data:image/png;base64," + TestPicture.red();
    var seen = judge(picture(red)).results().getFirst();
    assertThat(seen.flagged()).isTrue();
    assertThat(seen.categories().violenceGraphic()).isTrue();
    assertThat(seen.categoryScores().violenceGraphic()).isGreaterThan(0.9);
    assertThat(seen.categoryAppliedInputTypes().violenceGraphic()).hasToString("[image]");
    assertThat(seen.categoryAppliedInputTypes().harassment()).isEmpty();

    var both = judge(text("thank you for the lovely dinner"), picture(red)).results().getFirst();
    assertThat(both.categories().violenceGraphic()).isTrue();
    assertThat(both.categoryAppliedInputTypes().violenceGraphic()).hasToString("[text, image]");
    var grey = "data:image/png;base64," + TestPicture.base64();
    assertThat(judge(picture(grey)).results().getFirst().categoryScores().violenceGraphic())
        .isLessThan(0.9);
  }

  @Test
  void neverTakesAPictureThatNobodyJudgedForAClean() {
    assertThatThrownBy(() -> judge(picture("data:image/png;base64,aGVsbG8=")))
        .isInstanceOfSatisfying(
            InternalServerException.class,
            failed -> assertThat(failed.code()).contains("moderation/unavailable"));
  }

  @Test
  void saysWhatIsWrongInTheFormTheClientUnderstands() {
    assertThatThrownBy(() -> judge(picture(origin() + "/1.png")))
        .isInstanceOfSatisfying(
            BadRequestException.class,
            refused -> {
              assertThat(refused.code()).contains("moderation/not-fetched");
              assertThat(refused.type()).contains("invalid_request_error");
              assertThat(refused.param()).contains("input.0.image_url.url");
            });
    assertThatThrownBy(() -> judge(picture("data:image/png;base64,%")))
        .isInstanceOf(BadRequestException.class);
    var none = ModerationCreateParams.builder().inputOfStrings(List.of()).build();
    assertThatThrownBy(() -> client().moderations().create(none))
        .isInstanceOfSatisfying(
            BadRequestException.class, refused -> assertThat(refused.param()).contains("input"));
  }

  @Test
  void letsNobodyInWithoutAKeyForIt() {
    var params = ModerationCreateParams.builder().input("hello").build();
    assertThatThrownBy(() -> client("unknown").moderations().create(params))
        .isInstanceOfSatisfying(
            UnauthorizedException.class,
            refused -> assertThat(refused.type()).contains("authentication_error"));
    assertThatThrownBy(() -> client(key(Scope.EVENTS_WRITE)).moderations().create(params))
        .isInstanceOf(PermissionDeniedException.class);
  }

  /// Needs Node.js and its registry; skipped, visibly, where they are not.
  @Test
  void answersTheOfficialNodeClient(@TempDir Path directory) throws Exception {
    Files.copy(Path.of("src/test/js/moderations.mjs"), directory.resolve("moderations.mjs"));
    Assumptions.assumeTrue(
        succeeds(directory, "npm", "install", "--no-audit", "--no-fund", "openai@7.5.0"),
        "the client for Node.js could not be installed");
    var process =
        new ProcessBuilder("node", "moderations.mjs", origin() + "/v1", key(Scope.SIGNALS_EVALUATE))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    var printed =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    var answer = Json.mapper().readTree(printed);
    assertThat(answer.at("/rude/flagged").asBoolean()).isTrue();
    assertThat(answer.at("/rude/harassment").asBoolean()).isTrue();
    assertThat(answer.at("/kind/flagged").asBoolean()).isFalse();
    assertThat(answer.at("/refused/status").asInt()).isEqualTo(400);
    assertThat(answer.at("/refused/param").asString()).isEqualTo("input");
    assertThat(answer.at("/refused/code").asString()).isEqualTo("moderation/invalid-input");
  }

  private static boolean succeeds(Path directory, String... command) throws InterruptedException {
    try {
      var process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  void boundsWhatIsJudged() {
    assertThat(post("/v1/moderations", "{\"input\": [" + "\"a\",".repeat(256) + "\"a\"]}"))
        .contains("an array of 1 to 256");
    assertThat(post("/v1/moderations", "{\"input\": \"" + "a".repeat(100_001) + "\"}"))
        .contains("at most 100000 characters");
    assertThat(post("/v1/moderations", "[]")).contains("one JSON object");
  }

  private String post(String path, String body) {
    return browser()
        .send(
            browser()
                .request(path)
                .header("Authorization", "Bearer " + key(Scope.SIGNALS_EVALUATE))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)))
        .body();
  }

  private static ModerationMultiModalInput text(String text) {
    return ModerationMultiModalInput.ofText(ModerationTextInput.builder().text(text).build());
  }
}
