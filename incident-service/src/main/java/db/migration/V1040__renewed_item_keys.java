package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import yuqing.incident.sighting.ItemKeys;

/// Addresses are compared as browsers read them from this version on (decision 38).
public final class V1040__renewed_item_keys extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws Exception {
    ItemKeys.renew(context.getConnection());
  }
}
