package dev.fairhaven.app.platform.web;

/// What a console or public handler answers with. Handlers that always do the same return [Page] or
/// [Redirect]; those with a form return this.
public sealed interface Reply permits Page, Redirect {}
