package dev.fairhaven.app.review.flags.web;

import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.review.flags.FlagProblem;
import dev.fairhaven.app.review.flags.FlagReader;
import dev.fairhaven.app.review.flags.FlagReceipt;
import dev.fairhaven.app.review.flags.Flags;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Takes flags from the platform.
@RestController
final class FlagApi {

  static final int BODY_BYTES_MAX = 64 * 1024;

  private final FlagReader reader;
  private final Flags flags;

  FlagApi(FlagReader reader, Flags flags) {
    this.reader = reader;
    this.flags = flags;
  }

  /// Answers once the flag is durable; a flag sent again gets the same answer.
  @PostMapping(path = "/v1/flags", consumes = "application/json", produces = "application/json")
  @NeedsScope(Scope.FLAGS_WRITE)
  Receipt raise(InputStream body) throws IOException {
    return Receipt.of(flags.raise(reader.read(parse(body.readNBytes(BODY_BYTES_MAX + 1)))));
  }

  private static JsonNode parse(byte[] body) {
    if (body.length > BODY_BYTES_MAX) {
      throw new ProblemException(
          FlagProblem.FLAG_TOO_LARGE, "expected at most " + BODY_BYTES_MAX + " bytes");
    }
    try {
      return Json.mapper().readTree(body);
    } catch (JacksonException _) {
      throw new ProblemException(
          FlagProblem.INVALID_FLAG,
          "flag: expected JSON",
          List.of(new FieldProblem("", "a JSON object")));
    }
  }

  /// The wire form of a receipt.
  record Receipt(String flagId, String taskId) {

    static Receipt of(FlagReceipt receipt) {
      return new Receipt(receipt.flag().value(), receipt.task().toString());
    }
  }
}
