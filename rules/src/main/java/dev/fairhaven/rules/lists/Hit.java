package dev.fairhaven.rules.lists;

/// What something outside the rules said about an argument, for the explanation.
public sealed interface Hit permits ListHit, BankHit, ClassifierHit {}
