/// The product. Each direct sub-package is one feature; its base package is what others may call.
@NullMarked
package dev.fairhaven.app;

import org.jspecify.annotations.NullMarked;
