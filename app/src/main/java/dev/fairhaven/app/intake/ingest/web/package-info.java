/// The HTTP API of ingestion.
@NullMarked
package dev.fairhaven.app.intake.ingest.web;

import org.jspecify.annotations.NullMarked;
