package dev.fairhaven.app.platform.secrets;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Brings all secrets under the newest key when the product starts. Once it has, older keys open
/// nothing more and may be removed.
@Component
class Resealing implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

  private final List<SealedStore> stores;

  Resealing(List<SealedStore> stores) {
    this.stores = stores;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    int resealed = stores.stream().mapToInt(SealedStore::reseal).sum();
    if (resealed > 0) {
      LOG.info("sealed {} secrets with the newest key", resealed);
    }
  }
}
