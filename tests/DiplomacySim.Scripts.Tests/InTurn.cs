// Each script builds what it refers to, so that two at once would write the same files.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
