package dev.fairhaven.simulator;

/// One campaign of abuse. The id is unique within its community.
public record Campaign(CampaignKind kind, String id) {}
