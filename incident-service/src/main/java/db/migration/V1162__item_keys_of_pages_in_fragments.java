package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import yuqing.incident.sighting.ItemKeys;

/// From this version on pages in a fragment lose the parameters of sharing too, and what stands
/// around an address is not part of it (decision 38).
public final class V1162__item_keys_of_pages_in_fragments extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws Exception {
    ItemKeys.renew(context.getConnection());
  }
}
