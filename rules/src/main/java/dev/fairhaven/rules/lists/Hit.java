package dev.fairhaven.rules.lists;

/// What of the platform's own knowledge something matched.
public sealed interface Hit permits ListHit, BankHit {}
