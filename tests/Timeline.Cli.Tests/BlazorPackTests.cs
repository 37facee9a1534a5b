using Timeline.Cli.Benchmarks.Circuits;

namespace Timeline.Cli.Tests;

public sealed class BlazorPackTests
{
    [Fact]
    public void Read_WhatWasWritten_IsWhatWasMeant()
    {
        var message = BlazorPack.Invocation("7", "StartCircuit", "http://localhost/", null, true, -5L, new string('ن', 300));

        var read = BlazorPack.Read(message, out var taken).ShouldNotBeNull();

        taken.ShouldBe(message.Length);
        read[0].ShouldBe(1L);
        read[2].ShouldBe("7");
        read[3].ShouldBe("StartCircuit");
        read[4].ShouldBeOfType<object?[]>().ShouldBe(["http://localhost/", null, true, -5L, new string('ن', 300)]);
    }

    [Fact]
    public void Read_HalfAMessage_WaitsForTheRest()
    {
        var message = BlazorPack.Invocation(null, "OnRenderCompleted", 3L, null);

        for (var length = 0; length < message.Length; length++)
        {
            BlazorPack.Read(message.AsSpan(0, length), out var taken).ShouldBeNull();
            taken.ShouldBe(0);
        }
    }

    [Fact]
    public void Read_SomethingThatCircuitsDoNotSay_IsRefused() =>
        Should.Throw<InvalidDataException>(() => BlazorPack.Read([1, 0xc1], out _)).Message.ShouldContain("0xc1");
}
