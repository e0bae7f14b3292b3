package dev.fairhaven.app.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Golden;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// The reference of problem codes lists every code there is.
class ProblemReferenceTest {

  private static final String INTRODUCTION =
      """
      # Problems

      Why a request was not carried out. The body is `application/problem+json` (RFC 9457); `code` is
      stable and made to branch on, `errors` names each field at fault and what was expected there. `type`
      is `urn:fairhaven:problem:` and the code. This page is made from the code; a test keeps it true.

      Status 429 and 503 may be retried, after the time in `Retry-After` where there is one; others say
      the same again until the request changes.

      | code | status | title |
      |---|---|---|
      """;

  @Test
  void isUpToDate() {
    var page = new StringBuilder(INTRODUCTION);
    for (var code : all()) {
      var row = "| `%s` | %d | %s |\n";
      page.append(row.formatted(code.wireName(), code.kind().httpStatus(), code.title()));
    }
    Golden.checkPage("reference/problems.md", page.toString());
  }

  @Test
  void namesEachCodeOnceAndInASentence() {
    assertThat(all()).extracting(ProblemCode::wireName).doesNotHaveDuplicates();
    assertThat(all()).allSatisfy(code -> assertThat(code.title()).isNotBlank().doesNotEndWith("."));
  }

  private static List<ProblemCode> all() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(ProblemCode.class));
    return scanner.findCandidateComponents("dev.fairhaven.app").stream()
        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(ProblemCode.class::cast)
        .sorted(Comparator.comparing(ProblemCode::wireName))
        .toList();
  }
}
