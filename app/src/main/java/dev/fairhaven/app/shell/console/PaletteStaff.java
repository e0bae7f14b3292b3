package dev.fairhaven.app.shell.console;

import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.staff.People;
import dev.fairhaven.app.platform.staff.StaffMember;
import dev.fairhaven.app.platform.staff.StaffPermission;
import dev.fairhaven.app.platform.web.Format;
import dev.fairhaven.app.platform.web.Links;
import dev.fairhaven.app.platform.web.PaletteResult;
import dev.fairhaven.app.platform.web.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// People, for those who may see them.
@Component
class PaletteStaff implements PaletteSource {

  private final People people;

  PaletteStaff(People people) {
    this.people = people;
  }

  @Override
  public String kind() {
    return "People";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<PaletteResult> find(String query, Staff staff, int max) {
    return staff.may(StaffPermission.VIEW)
        ? people.search(query, max).stream().map(PaletteStaff::result).toList()
        : List.of();
  }

  private static PaletteResult result(StaffMember member) {
    return new PaletteResult(
        member.name(), Format.words(member.role()), "account", Links.staff(member.id()));
  }
}
