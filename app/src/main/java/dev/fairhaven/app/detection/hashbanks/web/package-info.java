/// The console pages of hash banks, and an API compatible with Hasher-Matcher-Actioner.
@NullMarked
package dev.fairhaven.app.detection.hashbanks.web;

import org.jspecify.annotations.NullMarked;
