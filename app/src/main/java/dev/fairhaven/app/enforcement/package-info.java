/// What a decision leads to: enforcement actions, messages to the platform, notices to people.
@NullMarked
package dev.fairhaven.app.enforcement;

import org.jspecify.annotations.NullMarked;
