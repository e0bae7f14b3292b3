package dev.fairhaven.simulator.world;

import dev.fairhaven.simulator.Ref;
import dev.fairhaven.simulator.text.Handwriting;
import java.util.List;

/// The owner of an account: a member of the community, or a fake identity of a campaign.
///
/// @param number the member's number; negative for a fake identity
/// @param home usually acts from here
/// @param away sometimes acts from here
/// @param rooms what the person talks about
public record Persona(
    long number,
    Ref account,
    String handle,
    String displayName,
    String emailDomain,
    String bio,
    String language,
    Connection home,
    Connection away,
    List<String> rooms,
    Handwriting hand) {

  public boolean isMember() {
    return number >= 0;
  }

  public Connection connection(Dice dice) {
    return dice.chance(0.75) ? home : away;
  }
}
