/// One source of hashes for each protocol.
@NullMarked
package dev.fairhaven.app.detection.exchanges.source;

import org.jspecify.annotations.NullMarked;
