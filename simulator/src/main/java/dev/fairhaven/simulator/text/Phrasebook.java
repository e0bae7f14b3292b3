package dev.fairhaven.simulator.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All grammars of the community, read once. Immutable.
public final class Phrasebook {

  /// The rooms in which members talk. The name is also that of the grammar.
  public static final List<String> ROOMS =
      List.of(
          "gardening",
          "cycling",
          "cooking",
          "photography",
          "local-news",
          "retro-computers",
          "film",
          "football",
          "books",
          "diy",
          "hiking",
          "crafts",
          "board-games",
          "music");

  /// Spoken besides English.
  public static final List<String> LANGUAGES = List.of("de", "fr", "es", "nl");

  private static final Phrasebook INSTANCE = new Phrasebook();

  private final Map<String, Grammar> rooms = new LinkedHashMap<>();
  private final Map<String, Grammar> languages = new LinkedHashMap<>();
  private final Grammar common = subject("messages");
  private final Grammar market = subject("market");
  private final Grammar assistant = subject("assistant");
  private final Grammar lookAlikes = subject("lookalike");
  private final Grammar abuse = subject("abuse");
  private final Grammar flags = subject("flags");
  private final Grammar review = subject("review");

  private Phrasebook() {
    ROOMS.forEach(room -> rooms.put(room, subject(room)));
    LANGUAGES.forEach(language -> languages.put(language, subject(language)));
  }

  public static Phrasebook instance() {
    return INSTANCE;
  }

  public Grammar room(String room) {
    return required(rooms, room);
  }

  public Grammar language(String language) {
    return required(languages, language);
  }

  /// Names, places, greetings and private talk.
  public Grammar common() {
    return common;
  }

  public Grammar market() {
    return market;
  }

  public Grammar assistant() {
    return assistant;
  }

  /// Ordinary talk that tempts a careless rule; its rules are named after policy sections.
  public Grammar lookAlikes() {
    return lookAlikes;
  }

  public Grammar abuse() {
    return abuse;
  }

  /// The notes on flags; its rules are named after policy sections.
  public Grammar flags() {
    return flags;
  }

  /// What people write when they appeal, and what staff note for each other.
  public Grammar review() {
    return review;
  }

  private static Grammar subject(String name) {
    return GrammarFile.load("people", "common", name);
  }

  private static Grammar required(Map<String, Grammar> grammars, String name) {
    var grammar = grammars.get(name);
    if (grammar == null) {
      throw new IllegalArgumentException("no grammar " + name);
    }
    return grammar;
  }
}
