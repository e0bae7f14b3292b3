/// Sending over the network, safely: to public addresses only, without redirects, within limits.
@NullMarked
package dev.fairhaven.app.enforcement.delivery.http;

import org.jspecify.annotations.NullMarked;
