package dev.fairhaven.app.detection.web;

import dev.fairhaven.app.access.StaffNames;
import dev.fairhaven.app.kernel.StaffId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Gives the authors of rule sets, who are kept as the audit log names them, their names.
@Component
final class AuthorNames {

  private static final String STAFF = "staff/";

  private final StaffNames staff;

  AuthorNames(StaffNames staff) {
    this.staff = staff;
  }

  /// Says what each of `authors` is called.
  UnaryOperator<String> of(Collection<String> authors) {
    var ids = authors.stream().flatMap(author -> id(author).stream()).distinct().toList();
    Map<StaffId, String> names = staff.names(ids);
    return author ->
        id(author)
            .map(id -> names.getOrDefault(id, "Somebody who left"))
            .orElse(author.equals("platform") ? "Fairhaven" : author);
  }

  String of(String author) {
    return of(List.of(author)).apply(author);
  }

  private static Optional<StaffId> id(String author) {
    return author.startsWith(STAFF)
        ? Optional.of(StaffId.parse(author.substring(STAFF.length())))
        : Optional.empty();
  }
}
