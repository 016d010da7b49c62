/// How long dossiers are kept (保管期限): by level and category, in versions, and until which day.
package yuqing.archive.retention;
