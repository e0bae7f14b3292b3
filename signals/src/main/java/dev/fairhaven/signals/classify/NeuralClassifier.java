package dev.fairhaven.signals.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Classifies texts by their words and their meaning: a linear model, combined with a small network
/// over an embedding. Takes milliseconds. The embedding covers only the beginning of a long text.
public final class NeuralClassifier implements TextClassifier {

  /// The number of parts that are left out one at a time to find those that raised a score.
  static final int PARTS_MAX = 12;

  /// The number of characters searched for passages: about as much as an embedding covers.
  static final int READ_MAX = 600;

  private static final Pattern WORD = Pattern.compile("\\S+");

  private final Trained<BlendedJudge> trained;

  NeuralClassifier(Trained<BlendedJudge> trained) {
    this.trained = trained;
  }

  @Override
  public ModelCard card() {
    return trained.card();
  }

  @Override
  public Scores score(String text) {
    return trained.score(text);
  }

  /// Passages without which the score would be lower. Others may contribute only in combination,
  /// since a network has no exact evidence.
  @Override
  public List<Passage> evidence(String text, Category category) {
    int lane = Lanes.of(category);
    float whole = trained.judge().logits(text)[lane];
    return parts(text).stream()
        .map(part -> weighed(part, whole - trained.judge().logits(without(part, text))[lane]))
        .filter(part -> part.weight() > 0)
        .sorted(Comparator.comparingDouble(Passage::weight).reversed())
        .limit(PASSAGES_MAX)
        .toList();
  }

  private static Passage weighed(Passage part, float weight) {
    return new Passage(part.start(), part.end(), weight);
  }

  private static String without(Passage part, String text) {
    return text.substring(0, part.start()) + text.substring(part.end());
  }

  /// As many words each as there must be for all to have at most [#PARTS_MAX].
  private static List<Passage> parts(String text) {
    var words = new ArrayList<Passage>();
    var matcher = WORD.matcher(text).region(0, Math.min(text.length(), READ_MAX));
    while (matcher.find()) {
      words.add(new Passage(matcher.start(), matcher.end(), 0));
    }
    int together = Math.ceilDiv(words.size(), PARTS_MAX);
    var parts = new ArrayList<Passage>();
    for (int at = 0; at < words.size(); at += together) {
      var last = words.get(Math.min(at + together, words.size()) - 1);
      parts.add(new Passage(words.get(at).start(), last.end(), 0));
    }
    return parts;
  }

  @Override
  public Thresholds thresholds(Category category) {
    return trained.thresholds(category);
  }

  /// The name of its embedder.
  public String embedder() {
    return trained.judge().embedder().name();
  }

  Trained<BlendedJudge> trained() {
    return trained;
  }
}
