/// Storage of the section mapping in PostgreSQL.
@NullMarked
package dev.fairhaven.app.oversight.retraining.store;

import org.jspecify.annotations.NullMarked;
