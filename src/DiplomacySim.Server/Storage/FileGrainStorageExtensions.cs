using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime.Hosting;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;

namespace DiplomacySim.Server.Storage;

/// <summary>Adds the storage of grain state in files.</summary>
internal static class FileGrainStorageExtensions
{
    /// <summary>Keeps the state of grains under a folder, which is made where there is none.</summary>
    public static ISiloBuilder AddFileGrainStorage(this ISiloBuilder silo, string name, string folder)
    {
        silo.Services.AddGrainStorage(
            name,
            (services, _) => new FileGrainStorage(
                folder,
                services.GetRequiredService<Serializer>(),
                services.GetRequiredService<IActivatorProvider>()));
        return silo;
    }
}
