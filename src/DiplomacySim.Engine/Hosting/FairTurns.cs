namespace DiplomacySim.Engine.Hosting;

/// <summary>Gives the processors to experiments in turn: a free one goes to the experiment that has had least of them.</summary>
/// <remarks>Safe for several threads.</remarks>
/// <param name="places">How many may compute at once; at least 1.</param>
/// <param name="clock">Measures what each has had.</param>
internal sealed class FairTurns(int places, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly List<Member> _members = [];
    private int _free = places;

    /// <summary>Takes part from now on; what others have had before does not count against them.</summary>
    public Member Join()
    {
        lock (_lock)
        {
            var member = new Member { Used = _members.Count == 0 ? TimeSpan.Zero : _members.Min(m => m.UsedBy(clock)) };
            _members.Add(member);
            return member;
        }
    }

    /// <summary>Takes part no more.</summary>
    public void Leave(Member member)
    {
        lock (_lock)
        {
            _members.Remove(member);
        }
    }

    /// <summary>Waits for a place; it is free again when the turn is disposed of.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public Turn Enter(Member member, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            member.Waiting.Enqueue(turn);
            GiveOut();
        }

        using (cancellationToken.UnsafeRegister(_ => turn.TrySetCanceled(cancellationToken), null))
        {
            return new Turn(this, member, turn.Task.GetAwaiter().GetResult());
        }
    }

    private void Exit(Member member, long began)
    {
        lock (_lock)
        {
            member.Used += clock.GetElapsedTime(began);
            member.Begun.Remove(began);
            _free++;
            GiveOut();
        }
    }

    private void GiveOut()
    {
        while (_free > 0 && Next() is { } member)
        {
            // A turn that was cancelled while it waited is passed over.
            var now = clock.GetTimestamp();
            if (member.Waiting.Dequeue().TrySetResult(now))
            {
                member.Begun.Add(now);
                _free--;
            }
        }
    }

    private Member? Next() => _members.Where(m => m.Waiting.Count > 0).OrderBy(m => m.Begun.Count).ThenBy(m => m.UsedBy(clock)).FirstOrDefault();

    /// <summary>One experiment among those that share the processors.</summary>
    internal sealed class Member
    {
        /// <summary>The time that its ended turns have taken.</summary>
        public TimeSpan Used { get; set; }

        /// <summary>When its present turns began.</summary>
        public List<long> Begun { get; } = [];

        /// <summary>Its threads that wait for a place.</summary>
        public Queue<TaskCompletionSource<long>> Waiting { get; } = new();

        /// <summary>The time computed, with that of present turns.</summary>
        public TimeSpan UsedBy(TimeProvider clock) => Begun.Aggregate(Used, (sum, began) => sum + clock.GetElapsedTime(began));
    }

    /// <summary>A place on which one thread computes.</summary>
    internal readonly struct Turn(FairTurns turns, Member member, long began) : IDisposable
    {
        /// <summary>Makes the place free.</summary>
        public void Dispose() => turns.Exit(member, began);
    }
}
