/// The HTTP API of ingestion.
@NullMarked
package dev.fairhaven.app.ingest.web;

import org.jspecify.annotations.NullMarked;
