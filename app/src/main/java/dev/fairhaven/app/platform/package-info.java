/// What every feature stands on: ids and problems, staff and permissions, the audit log, pages, the
/// guarded way out to the network, the embedded database.
@NullMarked
package dev.fairhaven.app.platform;

import org.jspecify.annotations.NullMarked;
