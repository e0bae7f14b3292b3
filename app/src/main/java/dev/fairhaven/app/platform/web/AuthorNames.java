package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.access.StaffNames;
import dev.fairhaven.app.platform.kernel.StaffId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Gives authors, who are kept as the audit log names them, their names.
@Component
public final class AuthorNames {

  private static final String STAFF = "staff/";

  private final StaffNames staff;

  AuthorNames(StaffNames staff) {
    this.staff = staff;
  }

  /// Says what each of `authors` is called.
  public UnaryOperator<String> of(Collection<String> authors) {
    var ids = authors.stream().flatMap(author -> id(author).stream()).distinct().toList();
    Map<StaffId, String> names = staff.names(ids);
    return author ->
        id(author)
            .map(id -> names.getOrDefault(id, "Somebody who left"))
            .orElse(author.equals("platform") ? "Fairhaven" : author);
  }

  public String of(String author) {
    return of(List.of(author)).apply(author);
  }

  private static Optional<StaffId> id(String author) {
    return author.startsWith(STAFF)
        ? Optional.of(StaffId.parse(author.substring(STAFF.length())))
        : Optional.empty();
  }
}
