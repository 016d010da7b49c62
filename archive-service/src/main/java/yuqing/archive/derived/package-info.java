/// What is derived from the entries for lists, search and figures: kept in step with them, and made
/// anew from them at any time. A feature implements `DerivedRows`; nothing here knows its tables.
package yuqing.archive.derived;
