/// What archive-service answers to search, statistics, reviews and measures, as far as pages show
/// it.
package yuqing.desk.client.archive;
