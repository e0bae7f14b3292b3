package dev.fairhaven.simulator.life;

import dev.fairhaven.simulator.Ref;
import dev.fairhaven.simulator.text.Grammar;
import dev.fairhaven.simulator.text.Phrasebook;
import dev.fairhaven.simulator.world.Dice;
import dev.fairhaven.simulator.world.Performer.Post;
import dev.fairhaven.simulator.world.Persona;
import dev.fairhaven.simulator.world.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Generates the texts of public posts and comments.
public final class Talk {

  private static final List<String> TONES = List.of("ask", "show", "tell", "tell", "ask");
  private static final double TITLED = 0.6;
  private static final double SPEAKS_OWN_LANGUAGE = 0.5;
  private static final Phrasebook PHRASES = Phrasebook.instance();

  private Talk() {}

  /// A post and what is needed to answer it.
  public record Draft(Post post, String tone, String subject) {

    /// The topic that the published draft opens.
    public Topic topic(Ref item, Persona author, double appeal) {
      return new Topic(
          item,
          author.account(),
          author.displayName(),
          post.room(),
          post.language(),
          tone,
          subject,
          appeal,
          Topic.noReplies());
    }
  }

  /// A post about one of the person's hobbies.
  public static Draft post(Persona persona, Dice dice) {
    var tone = dice.oneOf(TONES);
    var room = dice.oneOf(persona.rooms());
    var language = spoken(persona, dice);
    Map<String, String> memory = new HashMap<>();
    Grammar grammar = grammar(room, language);
    var text = persona.hand().write(grammar.compose(tone, dice, memory), dice);
    boolean titled = memory.containsKey("subject") && dice.chance(TITLED);
    var title = titled ? title(grammar, tone, language, memory, dice) : "";
    return new Draft(
        new Post(room, title, text, language), tone, memory.getOrDefault("subject", "that"));
  }

  /// An answer to the post, or to another comment below it.
  public static String comment(Persona persona, Topic topic, boolean toComment, Dice dice) {
    Map<String, String> memory = new HashMap<>(Map.of("subject", topic.subject()));
    boolean shared = topic.language().equals(persona.language());
    if (!topic.language().equals("en") && shared) {
      return persona.hand().write(grammarOf(topic).compose("reply", dice, memory), dice);
    }
    boolean fits = topic.language().equals("en") && !toComment;
    var rule = fits ? topic.tone() + "_reply" : "follow_up";
    Grammar grammar = PHRASES.room(topic.room());
    memory.put("core", grammar.phrase(rule, dice, memory));
    return persona.hand().write(grammar.compose("remark", dice, memory), dice);
  }

  private static Grammar grammarOf(Topic topic) {
    return grammar(topic.room(), topic.language());
  }

  private static String spoken(Persona persona, Dice dice) {
    boolean foreign = !persona.language().equals("en");
    return foreign && dice.chance(SPEAKS_OWN_LANGUAGE) ? persona.language() : "en";
  }

  private static Grammar grammar(String room, String language) {
    return language.equals("en") ? PHRASES.room(room) : PHRASES.language(language);
  }

  private static String title(
      Grammar grammar, String tone, String language, Map<String, String> memory, Dice dice) {
    return language.equals("en")
        ? grammar.compose(tone + "_title", dice, memory)
        : grammar.compose("title", dice, memory);
  }
}
