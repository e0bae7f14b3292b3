/// The pages of deliveries and webhook endpoints.
@NullMarked
package dev.fairhaven.app.enforcement.delivery.web;

import org.jspecify.annotations.NullMarked;
