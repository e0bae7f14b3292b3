package dev.fairhaven.simulator.life;

/// A thing and its usual price, written in the grammars as `garden spade ~ 18`.
public record Goods(String item, int price) {

  private static final String SEPARATOR = " ~ ";

  public static Goods parse(String text) {
    int at = text.lastIndexOf(SEPARATOR);
    if (at < 0) {
      throw new IllegalArgumentException("goods must have a price: " + text);
    }
    return new Goods(
        text.substring(0, at), Integer.parseInt(text.substring(at + SEPARATOR.length())));
  }
}
