/// Banks in the console, and on the API of Hasher-Matcher-Actioner.
@NullMarked
package dev.fairhaven.app.detection.hashbanks.web;

import org.jspecify.annotations.NullMarked;
