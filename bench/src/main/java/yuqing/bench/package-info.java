/// `./suite bench`: measurements that start what they measure, each beside what it can be compared
/// with. Nothing depends on this module but the journeys. Start reading at [Main].
package yuqing.bench;
