@NullMarked
package dev.fairhaven.app.moderation.web;

import org.jspecify.annotations.NullMarked;
