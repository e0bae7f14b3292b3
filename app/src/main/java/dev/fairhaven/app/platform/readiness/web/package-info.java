/// The addresses that load balancers and supervisors ask.
@NullMarked
package dev.fairhaven.app.platform.readiness.web;

import org.jspecify.annotations.NullMarked;
