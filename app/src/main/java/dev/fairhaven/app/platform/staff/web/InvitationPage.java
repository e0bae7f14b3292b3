package dev.fairhaven.app.platform.staff.web;

/// What the page of an invitation shows.
///
/// @param action where the form is sent; holds the link's token
public record InvitationPage(String action, String name, String login, FieldErrors errors) {

  @Override
  public String toString() {
    return "InvitationPage[]";
  }
}
