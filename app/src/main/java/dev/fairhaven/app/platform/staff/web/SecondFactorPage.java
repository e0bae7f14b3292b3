package dev.fairhaven.app.platform.staff.web;

import dev.fairhaven.app.platform.staff.Enrolment;
import dev.fairhaven.app.platform.staff.QrCode;
import dev.fairhaven.app.platform.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// What the page of one's own second factor shows.
///
/// @param enrolment what is to be confirmed; null where nothing was begun
/// @param codesLeft how many recovery codes were not used yet
public record SecondFactorPage(
    StaffMember member, @Nullable Enrolment enrolment, int codesLeft, FieldErrors errors) {

  /// The QR code of the enrolment, as the address of a picture.
  public String picture() {
    return enrolment == null ? "" : QrCode.dataUri(enrolment.uri());
  }

  /// The secret in groups of four, for those who type it.
  public String typedSecret() {
    return enrolment == null ? "" : enrolment.secret().replaceAll("(.{4})(?!$)", "$1 ");
  }
}
