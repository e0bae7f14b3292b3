/// The sources of hashes, one per protocol.
@NullMarked
package dev.fairhaven.app.detection.exchanges.source;

import org.jspecify.annotations.NullMarked;
