/// The pages of deliveries and webhook endpoints.
@NullMarked
package dev.fairhaven.app.delivery.web;

import org.jspecify.annotations.NullMarked;
